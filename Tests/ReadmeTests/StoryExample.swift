import Bitcoin
import Channels
import MockLedger
import Simulation
import Timelock

/// The README's story, word for word.
func storyExample() throws {
  // What both agree on, and what everybody does.
  let terms = Timelock.Terms(
    capacity: try Amount("1 mBTC"), unit: try Amount("0.1 mBTC"),
    ladder: Timelock.Ladder(
      refundHeight: try BlockHeight(200), step: 2, reaction: 1, delay: 1))
  let story = Scenario<Timelock>(
    name: "two-units", about: "The payee is paid twice and closes.", seed: "two units",
    terms: terms,
    moves: [
      .open, .exchange, .mine(3, .mempool),
      .pay(terms.unit), .exchange, .pay(terms.unit), .exchange,
      .broadcast(by: .payer, .refund, nil),
      .close(.payee), .exchange, .mine(1, .mempool),
    ])

  // Two real parties and a real ledger, and what came of it.
  let trace = try story.run()
  print("the payee has", trace.outcome.change.payee, "sat more than before")
  for case .ledger(.broadcast(_, let label, _, .refused(let refusal))) in trace.steps.flatMap(
    \.events)
  {
    print("the \(label) was refused: \(refusal.rejectReason)")
  }
}
