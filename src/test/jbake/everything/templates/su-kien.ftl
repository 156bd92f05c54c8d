<#import "parts/dump.ftl" as dump>
TEMPLATE su-kien
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
