/// Writes values as Bitcoin Core's UniValue does, byte for byte.
struct JSONWriter {
  var bytes: [UInt8]
  let layout: JSONLayout
  private var level = 0
  /// The offset at which the current line begins.
  private var lineStart = 0

  init(appendingTo bytes: consuming [UInt8], layout: JSONLayout) {
    self.bytes = bytes
    self.layout = layout
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: write("null")
    case .bool(true): write("true")
    case .bool(false): write("false")
    case .number(let number): write(number.text)
    case .string(let string): writeQuoted(string)
    case .array, .object: writeContainer(value)
    }
  }

  private mutating func writeContainer(_ value: JSON) {
    if layout == .flowing, level > 0,
      let line = JSONLine(value, within: JSONLine.width - (bytes.count - lineStart))
    {
      bytes += line.bytes
    } else if case .array(let elements) = value {
      writeArray(elements)
    } else if case .object(let object) = value {
      writeObject(object)
    }
  }

  private mutating func writeArray(_ elements: [JSON]) {
    open(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      indent()
      write(element)
      endItem(isLast: index == elements.count - 1)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func writeObject(_ object: JSONObject) {
    open(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      indent()
      writeQuoted(member.key)
      write(layout == .compact ? ":" : ": ")
      write(member.value)
      endItem(isLast: index == object.members.count - 1)
    }
    close(UInt8(ascii: "}"))
  }
}

// White space: all of it is written here.
extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    breakLine()
    level += 1
  }

  private mutating func close(_ bracket: UInt8) {
    level -= 1
    indent()
    bytes.append(bracket)
  }

  private mutating func endItem(isLast: Bool) {
    if !isLast { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func indent() {
    guard layout != .compact else { return }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private mutating func breakLine() {
    guard layout != .compact else { return }
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }
}
