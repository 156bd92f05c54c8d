root=[${content.rootpath}]
<#list published_content as p>
${p.uri} ${p.noExtensionUri} [${p.rootpath}]
</#list>
