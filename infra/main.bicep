// Circuit Mairie dans un groupe de ressources : une identité, un stockage, un hôte, un robot relié à Teams.
// Aucun secret : l’hôte agit par son identité, et le stockage refuse les clés.
targetScope = 'resourceGroup'

@description('Nom court de la commune, en minuscules et sans espace.')
@minLength(3)
@maxLength(11)
param nom string

@description('Région des ressources ; par défaut celle du groupe.')
param location string = resourceGroup().location

@description('Locataire Microsoft 365 de la commune.')
param tenantId string = subscription().tenantId

@description('Taille de l’hôte.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param taille string = 'B1'

@description('Offre du robot : F0 est gratuite et sans garantie, S1 est facturée.')
@allowed(['F0', 'S1'])
param offreRobot string = 'F0'

@description('Jours pendant lesquels les traces techniques sont gardées.')
@minValue(30)
@maxValue(365)
param joursDeTraces int = 90

@description('D’où les personnes sont connues : file, le cadre seul ; graph, l’annuaire aussi (voir docs/graph-permissions.md).')
@allowed(['file', 'graph'])
param annuaire string = 'file'

var suffixe = uniqueString(resourceGroup().id)
var etiquettes = { application: 'circuit-mairie', commune: nom }

resource identite 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-circuit-${nom}'
  location: location
  tags: etiquettes
}

resource stockage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: take('st${nom}${suffixe}', 24)
  location: location
  tags: etiquettes
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource dossiers 'tables' = {
      name: 'dossiers'
    }
  }

  resource files 'queueServices' = {
    name: 'default'

    resource reveils 'queues' = {
      name: 'reveils'
    }
  }
}

resource traces 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-circuit-${nom}'
  location: location
  tags: etiquettes
  properties: {
    retentionInDays: joursDeTraces
    sku: { name: 'PerGB2018' }
  }
}

resource suivi 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-circuit-${nom}'
  location: location
  tags: etiquettes
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: traces.id
    DisableLocalAuth: true
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-circuit-${nom}'
  location: location
  tags: etiquettes
  kind: 'linux'
  sku: { name: taille }
  properties: { reserved: true }
}

resource hote 'Microsoft.Web/sites@2024-04-01' = {
  name: 'app-circuit-${nom}-${suffixe}'
  location: location
  tags: etiquettes
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identite.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/health/ready'
      appSettings: [
        { name: 'Bot__AppId', value: identite.properties.clientId }
        { name: 'Bot__Tenants__0', value: tenantId }
        { name: 'Bot__Communes', value: '/home/site/wwwroot/communes' }
        { name: 'People__Kind', value: annuaire }
        { name: 'Journal__Kind', value: 'tables' }
        { name: 'Journal__Tables', value: stockage.properties.primaryEndpoints.table }
        { name: 'Journal__Queues', value: stockage.properties.primaryEndpoints.queue }
        { name: 'Journal__ManagedIdentity', value: identite.properties.clientId }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: suivi.properties.ConnectionString }
      ]
    }
  }
}

resource robot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-circuit-${nom}'
  location: 'global'
  tags: etiquettes
  kind: 'azurebot'
  sku: { name: offreRobot }
  properties: {
    displayName: 'Circuit Mairie'
    endpoint: 'https://${hote.properties.defaultHostName}/api/messages'
    msaAppId: identite.properties.clientId
    msaAppMSIResourceId: identite.id
    msaAppTenantId: tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
    isStreamingSupported: false
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}

var tablesEnEcriture = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var filesEnEcriture = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

resource droits 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [tablesEnEcriture, filesEnEcriture]: {
    name: guid(stockage.id, identite.id, role)
    scope: stockage
    properties: {
      principalId: identite.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

@description('À donner à la commande « package » comme --bot-id.')
output robotId string = identite.properties.clientId

@description('À donner à la commande « package » comme --host.')
output nomHote string = hote.properties.defaultHostName
