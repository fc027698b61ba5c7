import type {Profile} from './schema.ts'

/** Whether the host is an Azure ML image: it finds the packages by a variable of Azure ML's own. */
export function isAzureml({name, environment}: Pick<Profile, 'name' | 'environment'>): boolean {
  return name.startsWith('azureml/') || environment.name.startsWith('AZUREML_')
}
