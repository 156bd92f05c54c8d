<#list all_content as d>
${d.uri} ${d.status} ${d.title}
</#list>
--
<#list published_content as d>
${(d.uri)!"-"} ${(d.title)!"-"}
</#list>
--
<#list tags as t>
${t.name} ${t.uri}
</#list>
