<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.ConstantsUnit" -->
<#include "head.ftl">
public final class ${unit.name} {
<#list unit.constants as constant>
${constant.javadoc}
    ${constant.declaration}

</#list>
    private ${unit.name}() {}
<#list unit.classes as class>

    ${class}
</#list>
}
