<#list published_posts as p>
${p.body}
</#list>