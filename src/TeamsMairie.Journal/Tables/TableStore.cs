using System.Net;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Sas;
using Azure.Storage.Queues;

namespace TeamsMairie.Journal.Tables;

/// <summary>The table and the queue of a journal.</summary>
/// <param name="Table">The table.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Service">The service, when this process may make the table; null where the infrastructure made it.</param>
internal sealed record TableStore(TableClient Table, QueueClient Queue, TableServiceClient? Service)
{
    private static readonly TimeSpan Permission = TimeSpan.FromMinutes(10);

    /// <summary>Makes the table and the queue, or sees that they are there.</summary>
    /// <exception cref="InvalidDataException">They are not; the message is for a person.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (Service is not null)
        {
            await MakeTableAsync(Service, cancellationToken);
            await Queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            return;
        }

        try
        {
            await Table.GetEntityIfExistsAsync<TableEntity>(
                TableKeys.Head, TableKeys.Head, cancellationToken: cancellationToken);
            await Queue.GetPropertiesAsync(cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 404 || e.ErrorCode == TableErrorCode.TableNotFound)
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.NoStore, Table.Name, Queue.Name), e);
        }
    }

    // The client makes tables through JSON by reflection, which is off here: the one request it makes is made by hand.
    private async Task MakeTableAsync(TableServiceClient service, CancellationToken cancellationToken)
    {
        Uri permitted = service.GenerateSasUri(
            TableAccountSasPermissions.Add | TableAccountSasPermissions.Write, TableAccountSasResourceTypes.All,
            TimeProvider.System.GetUtcNow() + Permission);
        UriBuilder tables = new(permitted);
        tables.Path = tables.Path.TrimEnd('/') + "/Tables";
        using HttpClient http = new();
        using StringContent body = new($$"""{"TableName":"{{Table.Name}}"}""", Encoding.UTF8, "application/json");
        using HttpRequestMessage request = new(HttpMethod.Post, tables.Uri) { Content = body };
        request.Headers.Add("Accept", "application/json;odata=nometadata");
        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.Conflict)
        {
            throw new HttpRequestException($"The table {Table.Name} was not made.", null, response.StatusCode);
        }
    }
}
