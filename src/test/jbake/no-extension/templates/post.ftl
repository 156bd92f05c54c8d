<link href="${content.rootpath}css/a.css">
uri=${content.uri} noExtensionUri=${content.noExtensionUri!"-"} sourceuri=${content.sourceuri} root=[${content.rootpath}]
<#if content.previousContent??>trước: ${content.previousContent.uri} ${content.previousContent.noExtensionUri}</#if>
<#if content.nextContent??>sau: ${content.nextContent.uri} ${content.nextContent.noExtensionUri}</#if>
${content.body}
