<#include "header.ftl">
<h1>Không có trang này</h1><p>${content.type} [${content.rootpath}] ${published_posts?size}</p>
<#include "footer.ftl">
