<#include "header.ftl">
	<#include "menu.ftl">
	<h1>${content.title}</h1>
	<p>${content.body}</p>
<#include "footer.ftl">
