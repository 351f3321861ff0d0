using TeamsMairie.Sandbox;

return await SandboxCommand.Create(new UnwiredBot()).Parse(args).InvokeAsync();
