import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm run sbom`: the software bill of materials (CycloneDX 1.5) of what is shipped, on standard output. npm writes it; left to
 * npm's own `--omit=dev` it loses what both we and a tool for building depend on (nodemailer, vite), so what is only for
 * building is taken out here, by the mark that npm gives it.
 */
type Part = { 'bom-ref': string; name: string; properties: { name: string; value: string }[] }
type Bill = { metadata: { component: Part }; components: Part[]; dependencies: { ref: string; dependsOn: string[] }[] }

const bill = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    // npm is a script of the shell on Windows.
    shell: process.platform === 'win32',
  }),
) as Bill

const forBuilding = ({ properties }: Part) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
const components = bill.components.filter((part) => !forBuilding(part))
const kept = new Set([bill.metadata.component['bom-ref'], ...components.map((part) => part['bom-ref'])])
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }))
// npm names the whole after the folder that it happens to lie in.
const component = { ...bill.metadata.component, name: 'muster' }
console.log(JSON.stringify({ ...bill, metadata: { ...bill.metadata, component }, components, dependencies }, null, 2))
