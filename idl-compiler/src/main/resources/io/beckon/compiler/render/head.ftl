${unit.banner}
package ${unit.packageName};

<#list unit.imports as import>
import ${import};
</#list>

${unit.javadoc}
@NullMarked
