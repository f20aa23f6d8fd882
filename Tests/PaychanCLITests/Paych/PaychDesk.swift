import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

/// Somebody who types command lines about one session of voucher channels.
struct PaychDesk {
  /// The session.
  let path: String

  /// Types a command line.
  func type(_ words: String...) -> Outcome {
    PaychanCommand.program.runWords(["paych"] + words + ["--session", path])
  }

  /// Types a command line that must be followed, and gives its last line.
  func answer(_ words: String...) throws -> String {
    let outcome = PaychanCommand.program.runWords(["paych"] + words + ["--session", path])
    guard outcome.code == .fine else { throw Refused(outcome: outcome) }
    return outcome.output.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// A command line that was not followed.
  struct Refused: Error {
    let outcome: Outcome
  }

  /// The addresses of payer and payee.
  func addresses() throws -> (payer: String, payee: String) {
    let json = try JSON(parsing: Array(type("addresses", "--json").output.utf8))
    return (
      try #require(json["payer"]?.string), try #require(json["payee"]?.string)
    )
  }

  /// A channel with so many FIL.
  func channel(_ amount: String) throws -> String {
    let addresses = try addresses()
    return try answer("add-funds", addresses.payer, addresses.payee, amount)
  }

  /// What the file holds.
  func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }
}

/// Lends a desk with a session of its own.
func withDesk(_ body: (PaychDesk) throws -> Void) throws {
  try withTemporaryFolder { folder in
    try body(PaychDesk(path: folder.appending(path: "session.json").path()))
  }
}
