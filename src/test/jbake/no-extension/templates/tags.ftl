${tag} root=[${content.rootpath}] <#list tag_posts as p>${content.rootpath}${p.noExtensionUri} </#list>
