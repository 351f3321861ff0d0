using Microsoft.Extensions.FileProviders;

namespace TeamsMairie.Sandbox;

/// <summary>Serves the page, and tells the browser that everything it needs comes from here.</summary>
internal static class SandboxPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSandboxPage(this WebApplication app, string folder)
    {
        app.Use(next => context =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.CacheControl = "no-cache";
            return LoopbackOnly.GuardAsync(context, next);
        });

        PhysicalFileProvider files = new(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }
}
