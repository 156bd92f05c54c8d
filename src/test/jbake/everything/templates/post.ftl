<#import "parts/dump.ftl" as dump>
TEMPLATE post
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
