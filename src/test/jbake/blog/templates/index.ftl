<#include "header.ftl">

	<#include "menu.ftl">

	<div class="page-header">
		<h1>Nhật ký</h1>
	</div>
	<#list posts as post>
  		<#if (post.status == "published")>
  			<a href="${post.uri}"><h1>${post.title}</h1></a>
  			<p>${post.date?string("dd MMMM yyyy")}</p>
  			<p>${post.body}</p>
  		</#if>
  	</#list>

	<hr />

	<p>Bài cũ ở trang <a href="${content.rootpath}${config.archive_file}">lưu trữ</a>.</p>

<#include "footer.ftl">
