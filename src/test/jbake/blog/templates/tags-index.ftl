<#include "header.ftl">
	<#include "menu.ftl">
	<ul class="tags">
	<#list tags as tag>
		<li><a href="${content.rootpath}${tag.uri}">${tag.name}</a> ${tag.tagged_posts?size}/${tag.tagged_documents?size}</li>
	</#list>
	</ul>
<#include "footer.ftl">