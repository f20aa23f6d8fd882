import Bitcoin
import Channels
import ExactJSON
import Testing
import Timelock

@testable import Simulation

/// What the reference says of written stories is what their reader takes.
@Suite("The reference of written stories")
struct ReferenceTests {
  @Test("the example of a move is read back as what it shows", arguments: Move.forms)
  func examplesOfMoves(form: WrittenForm<Move>) throws {
    let example = form.example
    #expect(example.name == form.name)
    #expect(try Move(json: JSON(parsing: example.json.text(.flowing))) == example)
  }

  @Test("so is the example of a change", arguments: Timelock.changeForms)
  func examplesOfChanges(form: WrittenForm<Tampering>) throws {
    let json = JSON.object(Timelock.json(of: form.example))
    #expect(form.example.name == form.name)
    let read = try WrittenForm.read(
      JSON(parsing: json.text(.flowing)), among: Timelock.changeForms)
    #expect(read == form.example)
  }

  @Test("the members of a move are those that its reader asks for", arguments: Move.forms)
  func membersOfMoves(form: WrittenForm<Move>) throws {
    let known = try asked(form.example.json) { json throws(MemberError) in
      _ = try Move(json: json)
    }
    #expect(form.members.map(\.key) == known)
  }

  @Test("a detail may be left out just where the reference says so", arguments: Move.forms)
  func optionalDetails(form: WrittenForm<Move>) throws {
    let object = try #require(form.example.json.object)
    for note in form.members.dropFirst() {
      var shorter = object
      shorter[note.key] = nil
      do throws(MemberError) {
        _ = try Move(json: .object(shorter))
        #expect(note.usual != nil, "\(note.key)")
      } catch {
        #expect(note.usual == nil && error == MemberError(note.key, .missing))
      }
    }
  }

  @Test("the members of a repetition are described")
  func repetition() throws {
    let json = Passage.example.json
    #expect(json.object?.members.map(\.key) == Passage.repetitionNotes.map(\.key))
    let document = WrongStory.document.replacing("[]", with: "[\(json.text(.compact))]")
    #expect(try Scenario(parsing: Array(document.utf8)).moves.passages == [Passage.example])
  }

  @Test("the members of a story are those that its reader asks for")
  func membersOfStories() throws {
    let story = try JSON(parsing: WrongStory.document)
    #expect(Scenario.notes.map(\.key) == (try asked(story, read: Self.read)))
  }

  @Test("the terms are those that their reader asks for")
  func membersOfTerms() throws {
    let terms = try #require(try JSON(parsing: WrongStory.document)["terms"])
    let known = try asked(terms) { json throws(MemberError) in _ = try Timelock.Terms(json: json) }
    #expect(Timelock.Terms.notes.map(\.key) == known)
  }

  @Test(
    "a member of a story may be left out just where it has a usual value",
    arguments: Scenario.notes)
  func usualValues(note: MemberNote) throws {
    var story = try #require(Self.shortest.json.object)
    let value = try note.usual.map { try JSON(parsing: $0) }
    if let value { story[note.key] = value }
    #expect(try Scenario(json: .object(story)) == Self.shortest)
    story[note.key] = nil
    if value == nil {
      #expect(throws: ScenarioError.member(MemberError(note.key, .missing))) {
        try Scenario(json: .object(story))
      }
    } else {
      #expect(try Scenario(json: .object(story)) == Self.shortest)
    }
  }

  @Test("so is it with terms", arguments: Timelock.Terms.notes)
  func usualTerms(note: MemberNote) throws {
    let terms = Self.shortest.terms
    var object = try #require(terms.json.object)
    let value = try note.usual.map { try JSON(parsing: $0) }
    if let value { object[note.key] = value }
    #expect(try Timelock.Terms(json: .object(object)) == terms)
    object[note.key] = nil
    if value == nil {
      #expect(throws: MemberError(note.key, .missing)) {
        try Timelock.Terms(json: .object(object))
      }
    } else {
      #expect(try Timelock.Terms(json: .object(object)) == terms)
    }
  }

  /// A story with nothing but what it needs.
  private static let shortest = Scenario(
    name: "unnamed", about: "", seed: "paychan",
    terms: Timelock.Terms(
      capacity: sats(1_000_000), unit: sats(100_000),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: 200), step: 2, reaction: 1, delay: 1)),
    moves: [])

  private static func read(_ json: JSON) throws(MemberError) {
    do { _ = try Scenario(json: json) } catch {
      guard case .member(let error) = error else { return }
      throw error
    }
  }

  /// The keys that a reader asks for, as it names them beside one that it does not know.
  private func asked(
    _ json: JSON, read: (JSON) throws(MemberError) -> Void
  ) throws -> [String] {
    var object = try #require(json.object)
    object["zebra"] = .null
    do throws(MemberError) { try read(.object(object)) } catch {
      if case .unknownKey(let known) = error.fault { return known }
    }
    return []
  }
}
