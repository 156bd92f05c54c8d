<#list published_posts as p>
${p.body?xml}
</#list>