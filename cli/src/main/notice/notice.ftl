<#-- Sections by licence, in each the libraries by name. A library's artifacts of one name and
     version are one line, so that the choice of PyTorch's binaries changes nothing. -->
<#assign licences = []>
<#list dependencyMap as entry>
<#assign licence = entry.getValue()?join(" or ")>
<#if !licences?seq_contains(licence)><#assign licences += [licence]></#if>
</#list>
Carousel
Licensed under the Apache License, Version 2.0 (see LICENSE)

Carousel comes with, or fetches while it is built, these libraries of others. The build writes this
list from their own descriptions.
<#list licences?sort as licence>

${licence}

<#assign lines = []>
<#list dependencyMap as entry>
<#if entry.getValue()?join(" or ") == licence>
<#assign project = entry.getKey()>
<#assign line = "  " + project.name + " " + project.version + ", " + (project.url!project.groupId)>
<#if !lines?seq_contains(line)><#assign lines += [line]></#if>
</#if>
</#list>
<#list lines?sort as line>
${line}
</#list>
</#list>
