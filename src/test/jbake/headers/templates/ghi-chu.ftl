<#import "macro.ftl" as m>
<#list content?keys?sort as k><#if m.shown(content, k)>
${k}=<@m.value content[k]!"null"/>
</#if></#list>
