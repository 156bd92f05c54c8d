<h1>${content.title}</h1>
${content.date?string("yyyy-MM-dd HH:mm z")} ${content.status} ${content.type} root=[${content.rootpath}] uri=${content.uri}
<#if content.tags??><#list content.tags as t>[${t}]</#list></#if>
${content.body}
<#if content.previousContent??>trước: ${content.previousContent.title} ${content.previousContent.uri}</#if>
<#if content.nextContent??>sau: ${content.nextContent.title} ${content.nextContent.uri}</#if>
${(numberOfPages?c)!"no paging"}
