${content.title} ${content.uri} [${content.rootpath}]
<#if content.previousContent??>trước ${content.previousContent.uri}</#if> <#if content.nextContent??>sau ${content.nextContent.uri}</#if>
${content.body}