<#import "intrinsic.ftl" as intrinsic>
<#function shown h k><#return k != "file" && !intrinsic.is(h, k)></#function>
<#macro value v><#if v?is_boolean>${v?c}<#elseif v?is_number>${v?c}<#elseif v?is_date>${v?datetime?string("yyyy-MM-dd HH:mm:ss")}<#elseif v?is_hash_ex && !v?is_string>{<#list v?keys?sort as k>${k}: <@value v[k]!"null"/>; </#list>}<#elseif v?is_enumerable>[<#list v as x><@value x!"null"/>; </#list>]<#else>${v}</#if></#macro>
