<#list published_pages as p>${p.title}
</#list>