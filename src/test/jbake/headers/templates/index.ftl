<#list all_content as d>
${d.uri} ${d.type} ${d.status} ${d.title!"-"} ${d.date?string("yyyy-MM-dd")} <#if d.tags??>${d.tags?size}</#if>
</#list>
