        @Override
        protected void packCase(${unit.name} union, PackedWriter out) {
<#list unit.cases as case>
            if (union instanceof ${case.name} value) {
                ${case.packing()}
            }
</#list>
            if (union instanceof Unrecognized) {
                throw new EncodeException("a case of ${unit.name} that came from a newer peer cannot be sent on");
            }
        }

        @Override
        protected ${unit.name} unpackCase(PackedReader in) {
<#if unit.cases?has_content>
            return switch (in.unionCase()) {
<#list unit.cases as case>
                case ${case.field.id} -> new ${case.name}(${case.unpacking()});
</#list>
                default -> throw in.noCase("${unit.name}");
            };
<#else>
            in.unionCase();
            throw in.noCase("${unit.name}");
</#if>
        }
