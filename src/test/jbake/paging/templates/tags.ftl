${tag} root=[${content.rootpath}] type=${content.type} ${(numberOfPages?c)!"no paging"}
<#list tag_posts as p>
<a href="${content.rootpath}${p.uri}">${p.title}</a>
</#list>
