import Channels
import Synchronization
import Telling
import Testing
import Walkthroughs

@testable import PaychanCLI

/// What is told in English is told in Chinese too, and says the same.
@Suite struct ChineseTests {
  @Test("every text fills in the same, and has the same digits", arguments: Family.all)
  func sameFacts(family: Family) {
    for (english, chinese) in family.catalogue.entries {
      #expect(Template(english).places == Template(chinese).places, "\(english)")
      #expect(digits(in: english).isSubset(of: digits(in: chinese)), "\(english)")
      #expect(!chinese.isEmpty || english == " ", "\(english)")
    }
  }

  @Test("every text of every story exists", arguments: Family.all)
  func everyNarration(family: Family) {
    let missing = family.narrations.filter { family.catalogue[$0] == nil }
    #expect(missing.isEmpty)
  }

  @Test("no text is left whose story says something else by now", arguments: Family.all)
  func noOldText(family: Family) {
    let told = Set(family.narrations)
    let old = family.own.entries.map(\.english).filter { text in
      Template(text).places.contains { Int($0) == nil } && !told.contains(text)
    }
    #expect(old.isEmpty)
  }

  @Test("no English is left in any story, in the terminal or in a page", arguments: Family.all)
  func nothingMissing(family: Family) {
    #expect(family.missingInStories().isEmpty)
  }

  /// The numbers in a text, without those that are places.
  private func digits(in text: String) -> Set<String> {
    let words = Template(text).pieces.map { piece in
      if case .words(let words) = piece { words } else { " " }
    }
    return Set(words.joined().split { !$0.isASCII || !$0.isNumber }.map { String($0) })
  }
}

/// A family with its stories, as a test goes through it.
struct Family: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let catalogue: Catalogue
  /// What only this family says.
  let own: Catalogue
  /// What every text of its stories is under.
  let narrations: [String]
  /// What is asked for and not there when its stories are told.
  let missingInStories: @Sendable () -> [String]

  static var all: [Family] { families.map { Family($0) } }

  init<Known: KnownFamily>(_ family: Known.Type) {
    testDescription = family.name
    catalogue = family.texts(in: .chinese)
    own = family.chinese
    narrations = Walkthrough<Known>.all.flatMap(\.narrations).map(\.template)
    missingInStories = {
      let missing = Missing()
      let speech = Speech(.chinese, family.texts(in: .chinese)) { missing.add($0) }
      Speech.$current.withValue(speech) {
        for walkthrough in Walkthrough<Known>.all { walkthrough.tellEverything() }
        _ = TourList<Known>(style: Style()).lines
        _ = StoryPage(Walkthrough<Known>.all[0].played).html
      }
      let names = Walkthrough<Known>.all.flatMap { walkthrough in
        Known.Role.allCases.map { walkthrough.cast[$0] }
      }
      return missing.texts.subtracting(names).sorted()
    }
  }
}

/// Texts that were asked for, by whatever thread.
private final class Missing: Sendable {
  private let found = Mutex<Set<String>>([])

  var texts: Set<String> { found.withLock { $0 } }

  func add(_ text: String) {
    found.withLock { _ = $0.insert(text) }
  }
}

extension Walkthrough where Family: KnownFamily {
  /// Every text of the story.
  fileprivate var narrations: [Narration<Family>] {
    let tables = played.scenes.compactMap(\.table).flatMap { table in
      [table.title]
        + (table.columns + table.rows.flatMap(\.self)).compactMap { cell in
          if case .words(let words) = cell { words } else { nil }
        }
    }
    return [title, about] + beats.flatMap(\.narrations) + tables
  }

  /// Tells it on screens, forks and all.
  fileprivate func tellEverything() {
    let played = played
    let pages = TourPages(played: played, style: Style())
    for (number, scene) in played.scenes.enumerated() {
      _ = pages.page(number)
      for fork in scene.beat.forks {
        let branch = scene.played(fork)
        _ = pages.question(fork, after: number)
        _ = pages.pages(branch, after: number)
        for guess in fork.quiz.answers.indices { _ = pages.reveal(branch, guess: guess) }
        _ = pages.reveal(branch)
      }
    }
  }
}

extension Beat {
  fileprivate var narrations: [Narration<Family>] {
    [title] + text
      + forks.flatMap { fork in
        [fork.question, fork.quiz.question, fork.moral]
          + fork.quiz.answers.flatMap { [$0.words, $0.reply] } + fork.beats.flatMap(\.narrations)
      }
  }
}
