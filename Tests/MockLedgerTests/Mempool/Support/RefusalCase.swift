import Bitcoin
import Testing

@testable import MockLedger

/// A transaction that the mempool takes, the one change for which it refuses it, and its words.
struct RefusalCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let details: String
  /// Builds what is accepted.
  let accepted: @Sendable (inout Scene) throws -> Transaction
  /// Makes the one change.
  let change: @Sendable (inout Scene, inout Transaction) throws -> Void

  init(
    _ name: String, _ details: String,
    of accepted: @escaping @Sendable (inout Scene) throws -> Transaction = { $0.spending() },
    change: @escaping @Sendable (inout Scene, inout Transaction) throws -> Void
  ) {
    testDescription = name
    self.details = details
    self.accepted = accepted
    self.change = change
  }

  func check() throws {
    var scene = Scene()
    var transaction = try accepted(&scene)
    #expect(scene.ledger.refusal(of: transaction) == nil)
    try change(&scene, &transaction)
    #expect(scene.ledger.refusal(of: transaction)?.rejectDetails == details)
  }
}
