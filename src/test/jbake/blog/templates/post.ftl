<#include "header.ftl">
	
	<#include "menu.ftl">

	<#if (content.title)??>
	<div class="page-header">
		<h1>${content.title}</h1>
	</div>
	<#else></#if>

	<p><em>${content.date?string("EEEE, dd MMMM yyyy")}</em></p>

	<p>${content.body}</p>

	<#if content.tags?has_content><p>Nhãn: <#list content.tags as nhan><a href="${content.rootpath}${config.tag_path}/${nhan}${config.output_extension}">${nhan?trim}</a><#if nhan_has_next>, </#if></#list></p></#if>
	<ul class="pager">
	<#if (content.previousContent)??><li><a href="${content.rootpath}${content.previousContent.uri}">&larr; ${content.previousContent.title}</a></li></#if>
	<#if (content.nextContent)??><li><a href="${content.rootpath}${content.nextContent.uri}">${content.nextContent.title} &rarr;</a></li></#if>
	</ul>
	<hr />

<#include "footer.ftl">
