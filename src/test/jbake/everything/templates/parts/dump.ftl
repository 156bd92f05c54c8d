<#-- Every value of the model as a line of text. -->
<#import "intrinsic.ftl" as intrinsic>
<#macro value v><#if v?is_boolean>${v?c}<#elseif v?is_number>${v?c}<#elseif v?is_date>${v?datetime?string("yyyy-MM-dd HH:mm:ss z")}<#elseif v?is_hash_ex && !v?is_string>{<#list v?keys?sort as k>${k}: <@value v[k]!"null"/>; </#list>}<#elseif v?is_enumerable>[<#list v as x><@value x!"null"/>; </#list>]<#else>${v}</#if></#macro>
<#macro hash h without>
<#list h?keys?sort as k><#if !without?seq_contains(k) && !intrinsic.is(h, k)>
${k}=<@value h[k]!"null"/>
</#if></#list>
</#macro>
<#macro list name docs>
${name} (${docs?size}):<#list docs as d> ${d.uri!"-"}|${d.type!"-"}|${d.status!"-"}|${(d.date?string("yyyy-MM-dd"))!"-"}|${d.title!"-"}<#if d_has_next>,</#if></#list>
</#macro>
<#macro names name all>
${name}: <#list all as n>${n}; </#list>
</#macro>
<#macro all>
version=${version}
published_date=${published_date?string("yyyy-MM-dd")}
config: ${config.site_host} / ${config.site_ten} / ${config.khoa_cu} / ${config.khoa_moi} / <@value config.khoa_danh_sach/> / [${config.khoa_trong}] / ${config["khoa-gach_so_2"]} / ${config.render_tags} / ${config.index_paginate?c} / ${config.index_posts__per__page!"-"} / ${config.index_posts_per_page} / ${config.site_khong_co!"không có"}
<@list "published_posts" published_posts/>
<@list "published_pages" published_pages/>
<@list "published_content" published_content/>
<@list "all_content" all_content/>
<@list "posts" posts/>
<@list "pages" pages/>
<@list "su_kiens" su_kiens/>
<@list "published_su_kiens" published_su_kiens/>
<@list name="bao-caos" docs=.data_model["bao-caos"]/>
<@list name="published_bao-caos" docs=.data_model["published_bao-caos"]/>
<@list "datas" datas/>
<@list "indexs" indexs/>
<@list "archives" archives/>
<@list "feeds" feeds/>
<@list "masterindexs" masterindexs/>
<@list "tagsindexs" tagsindexs/>
<@names "alltags" alltags/>
tags:<#list tags as t> ${t.name}|${t.uri}|${t.tagged_posts?size}|${t.tagged_documents?size}|<#list t.tagged_documents as d>${d.uri} </#list>,</#list>
numberOfPages=${(numberOfPages?c)!"-"} currentPageNumber=${(currentPageNumber?c)!"-"} previousFileName=${previousFileName!"-"} nextFileName=${nextFileName!"-"} tag=${tag!"-"}
<@list "tag_posts" tag_posts/>
<@list "tagged_documents" tagged_documents/>
db: ${db.getDocumentCount("post")} ${db.getPublishedCount("post")} ${db.getPublishedPosts().size()} ${db.getPublishedPages()?size} ${db.publishedPosts?size}
<@list "getPublishedPosts(true)" db.getPublishedPosts(true)/>
<@list "getPublishedContent(su_kien)" db.getPublishedContent("su_kien")/>
<@list "getAllContent(post)" db.getAllContent("post")/>
<@list "getAllContent(post, true)" db.getAllContent("post", true)/>
<@list "getAllContent(khong-co)" db.getAllContent("khong-co")/>
<@list "getPublishedPostsByTag(xã)" db.getPublishedPostsByTag("xã")/>
<@list "getPublishedDocumentsByTag(xã)" db.getPublishedDocumentsByTag("xã")/>
<@list "getDocumentByUri" db.getDocumentByUri("bai/hai.html")/>
<@list "getDocumentByUri" db.getDocumentByUri("khong/co.html")/>
<@names "getAllTags" db.getAllTags()/>
<@names "getTags" db.getTags()/>
data: ${data.get("lien-he.yml").dien_thoai} ${data.get("lien-he.yml").toa_do.vi_do} <#list data.get("don-vi.yaml").data as d>${d.ten} (${d.so?c}) </#list>${data.get("phu/sau.yml")?size} ${data.get("khong-co.yml")?size} <#list data.get("lien-he.yml").gio as g>${g}, </#list>
<#assign lh = data.get("lien-he.yml")>
lien-he: ${lh.type} ${lh.sourceuri} ${lh.rendered?c} ${(lh.cached?c)!"no cached"} ${lh.mo_cua?c} ${lh.ngay?string("yyyy-MM-dd HH:mm")} ${lh.toa_do.kinh_do} ${lh.trong!"null"} ${lh.uri!"no uri"} ${lh.status!"no status"} ${lh.title!"no title"} ${lh.gio?size} ${lh.gio[0]?string("00")}
all data types: <#list db.getAllContent(config.data_file_docType) as d>${d.sourceuri} </#list>
</#macro>
