using './main.bicep'

param nom = 'mairie'
