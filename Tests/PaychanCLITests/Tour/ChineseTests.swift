import Channels
import Foundation
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

  @Test("a story reads as recorded, and asks for no text that is not there", arguments: stories)
  func reads(name: String) throws {
    let outcome = try #require(chainFamilies.lazy.compactMap { $0.inChinese(name) }.first)
    #expect(outcome.missing.isEmpty)
    let file = Self.folder.appending(path: "\(name).txt")
    if isRecording { try Data(outcome.text.utf8).write(to: file) }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(outcome.text == recorded, "PAYCHAN_RECORD_SCREENS=1 swift test records it again")
    for line in outcome.text.split(separator: "\n") {
      #expect(line.columns <= 80 && !line.hasSuffix(" "), "\(line)")
    }
  }

  @Test("the page of a story asks for no text that is not there")
  func page() {
    for family in chainFamilies { #expect(family.missingInPages.isEmpty) }
  }

  @Test("--lang counts, then LC_ALL, LC_MESSAGES and LANG; data are English unless asked for")
  func choice() {
    let chinese = PaychanCommand.program.run("tour", "--list", "--lang", "zh").output
    let english = PaychanCommand.program.run("tour", "--list").output
    #expect(chinese.contains("文件") && !english.contains("文件"))
    let from = { (variables: [String: String], words: [String]) in
      PaychanCommand.program.runWords(words, variables: variables).output
    }
    #expect(from(["LANG": "zh_CN.UTF-8"], ["tour", "--list"]) == chinese)
    #expect(from(["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], ["tour", "--list"]) == english)
    #expect(from(["LANG": "zh_CN.UTF-8"], ["tour", "--list", "--lang", "en"]) == english)
    #expect(!from(["LANG": "zh_CN.UTF-8"], ["tour", "--list", "--json"]).contains("文件"))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Stories/zh")

  private static let stories: [String] = families.names { $0.storyNames }

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

  static var all: [Family] { chainFamilies.map { Family($0) } }

  init<Known: KnownChainFamily>(_ family: Known.Type) {
    testDescription = family.name
    catalogue = family.texts(in: .chinese)
    own = family.chinese
    narrations = Walkthrough<Known>.all.flatMap(\.narrations).map(\.template)
  }
}

extension KnownChainFamily {
  /// A story in Chinese, as it stands on screens of 80 columns, and what is not there of it.
  fileprivate static func inChinese(_ name: String) -> (text: String, missing: [String])? {
    guard let walkthrough = Walkthrough<Self>.named(name) else { return nil }
    return listening { walkthrough.screens }
  }

  /// What is not there when its list of stories and its first page are made.
  fileprivate static var missingInPages: [String] {
    listening {
      _ = TourList<Self>(style: Style()).lines
      _ = IndexPage<Self>().html
      return StoryPage(Walkthrough<Self>.all[0].played).html
    }.missing
  }

  private static func listening(_ work: () -> String) -> (text: String, missing: [String]) {
    let missing = Missing()
    let speech = Speech(.chinese, texts(in: .chinese)) { missing.add($0) }
    let text = Speech.$current.withValue(speech, operation: work)
    let names = Walkthrough<Self>.all.flatMap { walkthrough in
      Role.allCases.map { walkthrough.cast[$0] }
    }
    return (text, missing.texts.subtracting(names).sorted())
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

extension Walkthrough where Family: KnownChainFamily {
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

  /// All its screens, forks and all.
  fileprivate var screens: String {
    let pages = TourPages(played: played, style: .plain)
    var lines: [Line] = []
    for (number, scene) in pages.played.scenes.enumerated() {
      lines += pages.page(number) + [Line()]
      for fork in scene.forks {
        let branch = scene.played(fork)
        lines += pages.question(fork, after: number)
        for page in pages.pages(branch, after: number) { lines += page }
        lines += pages.reveal(branch) + [Line()]
        for guess in fork.quiz.answers.indices { _ = pages.reveal(branch, guess: guess) }
      }
    }
    return lines.map(pages.style.text).joined()
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
