<#list published_content as p>${p.uri} ${p.date?string("yyyy-MM-dd")}
</#list>