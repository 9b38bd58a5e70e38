    /** Calls and returns at once. */
    record AsyncClient(Channel ${unit.channel}) implements ${unit.async} {
<#list unit.methods as method>
        @Override
        ${method.async.implementation}
            ${method.asyncCall}
        }
<#sep>

</#sep></#list>
    }
