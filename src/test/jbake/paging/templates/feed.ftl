feed root=[${content.rootpath}] pages=${numberOfPages} current=${currentPageNumber} previous=[${previousFileName}] next=[${nextFileName}]
<#list published_posts as p>
${p.title} ${p.uri} ${p.date?string("EEE, d MMM yyyy HH:mm:ss Z")}
</#list>
