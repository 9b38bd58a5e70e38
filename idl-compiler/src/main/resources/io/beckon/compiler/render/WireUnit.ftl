<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.WireUnit" -->
<#include "head.ftl">
final class ${unit.name} {
    private static final String NAME = "${unit.serviceName}";
<#list unit.methods as method>

    ${method.descriptor}
</#list>

    static final ServiceDescriptor<${unit.blocking}> SERVICE = ServiceDescriptor.of(NAME, ${unit.blocking}.class)
<#list unit.notes as note>
            ${note}
</#list>
<#list unit.methods as method>
            ${method.handler}<#sep>
</#sep></#list>;

    static final ServiceDescriptor<${unit.async}> ASYNC_SERVICE = ServiceDescriptor.of(NAME, ${unit.async}.class)
<#list unit.notes as note>
            ${note}
</#list>
<#list unit.methods as method>
            ${method.asyncHandler}<#sep>
</#sep></#list>;

    private ${unit.name}() {}

    /** Calls and waits. */
    record Client(Channel ${unit.channel}) implements ${unit.blocking} {
<#list unit.methods as method>
        @Override
        ${method.blocking.implementation}
            ${method.blockingCall}
        }
<#sep>

</#sep></#list>
    }

<#include "wire-async-client.ftl">
<#list unit.methods?filter(method -> method.hasRecord()) as method>

<#include "wire-arguments.ftl">
</#list>
<#list unit.classes as class>

    ${class}
</#list>
}
