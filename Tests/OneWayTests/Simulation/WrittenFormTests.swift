import Bitcoin
import Channels
import ExactJSON
import Testing

@testable import OneWay
@testable import Simulation

@Suite("Moves and changes of one-way channels, as people write them")
struct WrittenFormTests {
  @Test("the example of a move is read back as what it shows", arguments: Move<OneWay>.forms)
  func moves(form: WrittenForm<Move<OneWay>>) throws {
    let example = form.example
    #expect(example.name == form.name)
    #expect(try Move<OneWay>(json: JSON(parsing: example.json.text(.flowing))) == example)
  }

  @Test("so is the example of a change", arguments: OneWay.changeForms)
  func changes(form: WrittenForm<OneWay.Change>) throws {
    let json = JSON.object(OneWay.json(of: form.example))
    #expect(json.object?.members.first?.key == form.name)
    let read = try WrittenForm.read(JSON(parsing: json.text(.flowing)), among: OneWay.changeForms)
    #expect(read == form.example)
  }

  @Test("no two moves and no two changes are called the same")
  func names() {
    let moves = Move<OneWay>.forms.map(\.name)
    #expect(Set(moves).count == moves.count)
    let changes = OneWay.changeForms.map(\.name)
    #expect(Set(changes).count == changes.count)
  }

  @Test(
    "what is no move of this family is refused",
    arguments: [
      (#"{"malleate": "funding"}"#, ""), (#"{"top-up": "a lot"}"#, "top-up"),
      (#"{"broadcast": "commitment 1", "by": "payee"}"#, "broadcast"),
      (#"{"broadcast": "refund", "by": "payer", "change": {"branch": "one"}}"#, "change.branch"),
    ])
  func refused(text: String, key: String) throws {
    let json = try JSON(parsing: text)
    let error = #expect(throws: MemberError.self) { try Move<OneWay>(json: json) }
    #expect(error?.key == key)
  }
}
