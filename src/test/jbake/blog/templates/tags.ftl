<#include "header.ftl">
	<#include "menu.ftl">
	<h1>Nhãn: ${tag}</h1>
	<ul>
	<#list tag_posts as post>
		<li>${post.date?string("dd/MM/yyyy")} - <a href="${content.rootpath}${post.uri}">${post.title}</a></li>
	</#list>
	</ul>
	<p>${tagged_documents?size} tài liệu</p>
<#include "footer.ftl">
