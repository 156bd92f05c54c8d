<#import "parts/dump.ftl" as dump>
TEMPLATE feed
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
