    /** How it travels. */
    Codec<${unit.name}> CODEC = new UnionCodec<${unit.name}>(Contract.V1, "${unit.name}") {
<#list unit.codecs as codec>
        ${codec}
<#if !codec?has_next>

</#if>
</#list>
        @Override
        protected void describe(StructSchema schema) {
            ${unit.schema}
        }

        @Override
        protected void writeFields(${unit.name} union, ValueWriter out) {
<#list unit.cases as case>
            if (union instanceof ${case.name} value) {
                out.unionCase(${case.field.id});
                ${case.field.write}
            }
</#list>
            if (union instanceof Unrecognized) {
                throw unknownCase();
            }
        }

        @Override
        protected ${unit.name} readCase(int id, ValueReader in) {
            return switch (id) {
<#list unit.cases as case>
                case ${case.field.id} -> new ${case.name}(${case.field.read});
</#list>
                default -> new Unrecognized(unknown(id, in));
            };
        }
    };
