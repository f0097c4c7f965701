internal import CLoading.SQLite
internal import Databases
internal import Files
internal import Publishing

/// Brings the rows of a query: the answer is a file like any other.
struct DatabaseFetch {
  let query: DatabaseQuery
  let password: Secret?
  let projectFolder: String

  func answer() throws(FetchFault) -> Brought {
    let table: QueriedTable
    do {
      table = try rows()
    } catch let refusal as QueriedTable.Refusal {
      throw fault(refusal)
    } catch let failure as PostgresConnection.Failure {
      throw fault(failure)
    } catch let failure as SQLiteConnection.Failure {
      throw fault(failure)
    } catch {
      throw FetchFault(.unreadable, "\(error)")
    }
    guard !table.rows.isEmpty else { throw FetchFault(.wrongData, "the query gives no rows") }
    return Brought(content: .file(table.csv, structure: nil), address: query.database.description, ending: "csv")
  }

  private func rows() throws -> QueriedTable {
    let limits = QueryLimits(rows: query.mostRows, seconds: query.patience)
    switch query.database {
    case .postgres(let address):
      return try PostgresConnection(address: address, password: password?.bytes).query(query.statement, limits)
    case .sqlite(let file):
      let path = file.resolved(from: projectFolder)
      guard InputFile.isFile(path) else { throw FetchFault(.unreadable, "there is no file \(file.path)") }
      return try SQLiteConnection(path: path, patience: Int32(query.patience) * 1000, for: .reading).query(query.statement, limits)
    }
  }

  private func fault(_ refusal: QueriedTable.Refusal) -> FetchFault {
    switch refusal {
    case .tooManyRows: FetchFault(.unreadable, "the query gives more than \(query.mostRows) rows, which “most-rows” allows")
    case .tooLarge: FetchFault(.unreadable, "the query gives more than 100 MB, or more than 1 MB in a cell")
    case .tooLong: FetchFault(.passing, "the query took longer than \(query.patience) seconds, which “timeout” allows")
    case .readsNothing: FetchFault(.wrongSettings, "“sql” needs one statement that reads, such as select … from …")
    case .bytes(let column): FetchFault(.wrongData, "the column \(column) holds bytes, which are no figures")
    }
  }

  /// Kinds by the first two characters of SQLSTATE (PostgreSQL, appendix A).
  private func fault(_ failure: PostgresConnection.Failure) -> FetchFault {
    if failure.state == "57014" { return fault(QueriedTable.Refusal.tooLong) }
    if failure.isConnectionLost || failure.isPassing {
      return FetchFault(.passing, "the server cannot be reached: \(failure.message)")
    }
    switch failure.state.prefix(2) {
    case "28", "3D": return FetchFault(.wrongSettings, "the server refuses the login: \(failure.message)")
    case "25", "42", "0A": return FetchFault(.wrongSettings, "the server refuses the statement: \(failure.message)")
    case "53", "55", "57": return FetchFault(.passing, "the server has no time just now: \(failure.message)")
    default: return FetchFault(.unreadable, "the query failed: \(failure.message)")
    }
  }

  private func fault(_ failure: SQLiteConnection.Failure) -> FetchFault {
    switch failure.code {
    case SQLITE_BUSY, SQLITE_LOCKED: FetchFault(.passing, "other programs keep the database busy: \(failure.message)")
    case SQLITE_ERROR, SQLITE_READONLY, SQLITE_AUTH: FetchFault(.wrongSettings, "the statement is refused: \(failure.message)")
    default: FetchFault(.unreadable, "the database cannot be read: \(failure.message)")
    }
  }
}
