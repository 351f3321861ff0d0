using TeamsMairie.Sandbox;

return await SandboxCommand.Create(new TownBot()).Parse(args).InvokeAsync();
