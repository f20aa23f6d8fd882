internal import Bitcoin
internal import Channels
internal import Checker
package import ExactJSON
internal import Simulation
package import Walkthroughs

extension PlayedStory where Family: IllustratedFamily {
  /// The story with all its texts and pictures as data, forks included.
  package var json: JSON {
    let opening = walkthrough.opening
    return [
      "name": .string(walkthrough.name),
      "title": .string(opening.words(walkthrough.title)),
      "about": .string(opening.words(walkthrough.about)),
      "cast": .object(
        JSONObject(
          uniqueKeysWithValues: Family.Role.allCases.map { role in
            (role.rawValue, .string(walkthrough.cast[role]))
          })),
      "steps": .array(scenes.map(\.json)),
    ]
  }
}

extension Scene where Family: IllustratedFamily {
  fileprivate var json: JSON {
    var json = content
    json["forks"] = .array(forks.map { played($0).json })
    return .object(json)
  }

  /// Everything but the forks.
  private var content: JSONObject {
    let focus = beat.focus.flatMap(label)
    var json: JSONObject = [
      "title": .string(title),
      "text": .array(paragraphs.map { .string($0) }),
      "happenings": .array(
        happenings.map { paragraph in
          ["who": .string(paragraph.word), "what": .string(paragraph.text.text)]
        }),
      "events": .array(events.map(\.json)),
    ]
    for member in standing.members { json[member.key] = member.value }
    json["transaction"] = focus.flatMap(portrait)?.json ?? .null
    for member in Family.members(of: self) { json[member.key] = member.value }
    json["held"] = .object(
      JSONObject(
        uniqueKeysWithValues: Family.Role.allCases.map { role in
          let held = moment.made.filter { $0.holders.contains(role) }
          return (role.rawValue, .array(held.map { .string($0.label.description) }))
        }))
    json["code"] = paymentRequest?.json ?? .null
    json["table"] = tableText?.json ?? .null
    return json
  }

  /// A step of a fork, which has no forks of its own.
  fileprivate var leaf: JSON { .object(content) }
}

extension PlayedStory.Branch where Family: IllustratedFamily {
  fileprivate var json: JSON {
    let last = scenes[scenes.count - 1]
    return [
      "name": .string(fork.name),
      "question": .string(last.words(fork.question)),
      "quiz": quiz(last),
      "steps": .array(scenes.map(\.leaf)),
      "ending": .string(ending.rawValue),
      "answer": .string(ending.words(last.cast)),
      "moral": .string(last.words(fork.moral)),
      "scenario": scenario.json,
    ]
  }
}

extension PlayedStory.Branch where Family: IllustratedFamily {
  private func quiz(_ last: Scene<Family>) -> JSON {
    [
      "question": .string(last.words(fork.quiz.question)),
      "answers": .array(
        fork.quiz.answers.map { answer in
          [
            "words": .string(last.words(answer.words)), "right": .bool(holds(answer.claim)),
            "reply": .string(last.words(answer.reply)),
          ]
        }),
    ]
  }
}

extension Portrait {
  fileprivate var json: JSON {
    [
      "label": .string(label.description),
      "txid": .string(transaction.txid.description),
      "wtxid": .string(transaction.wtxid.description),
      "hex": .string(Hex.encode(transaction.encoded)),
      "held-by": .array(holders.map { .string($0.rawValue) }),
      "fee": fee.map { .number($0.satoshis) } ?? .null,
      "lock": lock.map { .number($0.value) } ?? .null,
      "first-block": .number(transaction.firstBlock.value),
      "whereabouts": whereabouts.json,
    ]
  }
}

extension Whereabouts {
  /// The place as data.
  package var json: JSON {
    switch self {
    case .confirmed(let height): ["state": "confirmed", "height": .number(height.value)]
    case .waiting: ["state": "mempool"]
    case .ready: ["state": "ready"]
    case .locked(let block): ["state": "locked", "first-block": .number(block.value)]
    case .dead(let reason): ["state": "dead", "reject-reason": .string(reason)]
    }
  }
}

extension TableText {
  fileprivate var json: JSON {
    [
      "title": .string(title), "columns": .array(columns.map { .string($0) }),
      "rows": .array(rows.map { .array($0.map { .string($0) }) }),
    ]
  }
}
