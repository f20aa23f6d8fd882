import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

@Test("a move is written as a person writes it, and read back", arguments: WrittenMove.all)
func writesAndReadsMoves(_ written: WrittenMove) throws {
  let json = try JSON(parsing: written.text)
  #expect(written.move.json == json)
  #expect(try Move(json: json) == written.move)
}

@Test("every kind of move and of change is among those")
func writesEveryKind() {
  #expect(Set(WrittenMove.all.map(\.move.name)) == Set(Move.forms.map(\.name)))
  let changes = WrittenMove.all.compactMap { written in
    if case .tamper(_, _, let change, _) = written.move { change.name } else { nil }
  }
  #expect(Set(changes) == Set(Timelock.changeForms.map(\.name)))
}

@Test(
  "what goes without saying may be left out",
  arguments: [
    WrittenMove(.deliver(to: .payee, message: 0), #"{"deliver": "payee"}"#),
    WrittenMove(
      .tamper(to: .payer, message: 0, .highS, .not),
      #"{"tamper": "payer", "change": {"signature": "high-s"}}"#),
    WrittenMove(.pay(sats(100_000)), #"{"pay": "0.001 BTC"}"#),
    WrittenMove(.pay(sats(100_000)), #"{"pay": 100000}"#),
    WrittenMove(
      .tamper(to: .payer, message: 0, .sequence(0xffff_ffff), .not),
      #"{"tamper": "payer", "change": {"sequence": 4294967295}}"#),
  ])
func readsShortForms(_ written: WrittenMove) throws {
  #expect(try Move(json: JSON(parsing: written.text)) == written.move)
}

@Test("the details of a move may stand in any order behind its name")
func readsDetailsInAnyOrder() throws {
  let json = try JSON(parsing: #"{"reorder": "payer", "before": 0, "message": 2}"#)
  #expect(try Move(json: json) == .reorder(to: .payer, message: 2, before: 0))
}

@Test("a label is read as it is shown, and nothing like it is")
func readsLabels() {
  for text in ["funding", "changed refund", "commitment 12", "double-spend", "malleated funding"] {
    #expect(TransactionLabel(text)?.description == text)
  }
  for text in [
    "", "Refund", "commitment", "commitment 0", "commitment 01", "commitment -1", "commitment  1",
    "commitment 4294967296", "changed", "changed double-spend", "changed changed refund",
  ] {
    #expect(TransactionLabel(text) == nil, "\(text)")
  }
}

extension Tampering {
  /// What the change is called where it is written.
  var name: String { Timelock.json(of: self).members[0].key }
}
