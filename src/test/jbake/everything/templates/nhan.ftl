<#import "parts/dump.ftl" as dump>
TEMPLATE nhan
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
