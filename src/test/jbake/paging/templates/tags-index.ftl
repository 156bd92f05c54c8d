root=[${content.rootpath}] type=${content.type}
<#list tags as t>
<a href="${content.rootpath}${t.uri}">${t.name}</a> ${t.tagged_posts?size}
</#list>
<#list alltags as t>
${t}
</#list>
