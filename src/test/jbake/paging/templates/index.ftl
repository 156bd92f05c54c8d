root=[${content.rootpath}] type=${content.type}
<#list published_posts as p>
<a href="${content.rootpath}${p.uri}">${p.title}</a> ${p.date?string("yyyy-MM-dd HH:mm z")}
</#list>
all: <#list db.getPublishedPosts() as p>${p.title} </#list>
paged: <#list db.getAllContent("post", true) as p>${p.title} </#list>
posts: <#list posts as p>${p.title} </#list>
page ${currentPageNumber} of ${numberOfPages}
<#if previousFileName??>previous [${content.rootpath}${previousFileName}]</#if>
<#if nextFileName??>next [${content.rootpath}${nextFileName}]</#if>
