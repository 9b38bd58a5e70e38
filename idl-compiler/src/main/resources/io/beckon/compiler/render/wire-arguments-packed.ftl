            @Override
            protected void packFields(${method.arguments} value, PackedWriter out) {
<#list method.packing() as statement>
                ${statement}
</#list>
            }

            @Override
            protected ${method.arguments} unpackFields(PackedReader in) {
<#list method.unpacking() as statement>
                ${statement}
</#list>
            }
