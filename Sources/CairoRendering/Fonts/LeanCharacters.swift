/// The characters that lean faces hold: what briefings in both languages use, and no more.
enum LeanCharacters {
  /// Letters, figures and signs, whole blocks; a face has some of each.
  static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x24F,  // Latin
    0x2B0...0x36F, 0x370...0x3FF,  // modifiers, accents, Greek
    0x1D2C...0x1D6A, 0x1E00...0x1EFF,  // raised letters, Vietnamese
    0x2000...0x209F, 0x20A0...0x20CF, 0x2100...0x218F,  // punctuation, currencies, letterlike signs
    0x2190...0x22FF, 0x2460...0x24FF, 0x2500...0x25FF, 0x2600...0x267F,  // arrows, operators, ringed numbers, shapes
    0x3000...0x303F, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0xFFFD...0xFFFD,  // full-width marks
  ]

  /// Letters, figures and signs that every lean face holds.
  static let plainBlocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0xFF, 0x2010...0x2026, 0x2212...0x2212, 0x25A1...0x25A1,
    0x3000...0x3002, 0xFFFD...0xFFFD,
  ]

  /// The 6,763 ideographs of GB/T 2312-1980: one bit for each of U+4E00 to U+9FA5, lowest first, in base 64.
  private static let ideographBits = """
    i397f7Q9Ve+o+13zQwILQED7Po33eyyM/2764zod7agC5oPP9YxVNUjgq/+5klnYGKuSKOnXIIA4xIP1SucKRQCwFJdidwBUiNEgFCAQwMghIQAAqBMEDACA\
    QATAcCgIwAgEAAIAAIB7K3IUJHn7Oycz5Bo1mO840ZoCKBOoab/PZcYvEWvJrw80U1CihgSgBgEJ6A8/DsCICkWBEAABxmGh4SZLRADOqsfu1N/Ku4V0OiCl\
    bENAiAY/0ot5/+87Wvfv6Mv7NltJDf0bVAHuOVXYdS7Yvxqp1/O/9uBnDLTCghMIndSL0FoGYRDydOBZn48Ss4AAqmowMl6wep2sYAPTAMmYMFaKAHCQExQf\
    QhhgwAgACICAEAAEkOwXKDPmWAcAkAj3CU6F9IP8U6/IGHwYDAjfahQBDMg0pxGgECfFKCJCEwQhABAwEkEgGABAKwIMxgADABAiACIAEFhJApSgcJaw7pIX\
    lsvyBSUAWCPeJcxCOM8ESkAMnzUoEQCK+hMKkSkCVhBBBiAEhATwhAAABAwABCxBBhJUEUsKAgAAAsAAAACUAAEAu798Fisku5uof38MeeP0EA3gMkEBn1KG\
    cjW0EBL/J88jQmvAAoYGMdMfDDqqoRIIBAJyJQEIzEBQSNBiEGCAHAApAJoQAAQAACIAAIAAICAAaObLnmBukXM/wGCCOTQQMEgGAFy90Yz71uEg6EMABk4I\
    AAXQxB+NqonhpgIWAQDtIVY2ixq3H6UTAmWgMHiyxyOTbCLpf+R0OuOPIJgOKCUmnL9JvxgyVKxJuRYZYAwitcH7WQZD4yCE2QgAgABVIiCEAaEAAEgQIIAT\
    gEAEDRYAQAAggED95402VJjgi3seCcj+SdIRBu6NNxkiuvR33Z/s89rwhkNC7D+NBCZs+iHAjmLCDIXXRQGtd5lVUOJFQAsmVKEnmBlYQzQQpPIFFEGAIgAH\
    tABmQhByoRUlYIVBVAAAAAECBAEgyHDLIJNiakwYlQCAGIuasqoBMnrYxADl88METdQ4oqGhclAKmPyEUsHRRJQQwiCAQRBCAAAAOkACndIBL7GoQL0yJE3T\
    S9Ajp63Qkgqhdayt6QEagB93JZIboKHfyiACBoxzf1c7AP8L0ABqgIgAxKEpAAUqJAUJQCMWImgFgBEgEaIEAJBkSUiCE9UjMBmAKZIIAlQRiAEgBKAABICB\
    AoUiYJAAAQsiAAISEUCDAAEaAAAAAAAAAAAAAAAAAACfAIRGyBIAAvwEABreLkwMAgS4gCao/AoCjCgi4KB7j9bHNSHHBrH4EwdVYm6TGYr6bg77MBb5SC/N\
    632SWIROoEwueurtHlZJxpARJFM66NvPJIHxGEJjU1iKGiB00yQ7qhQFGGBYiQBIAMBoggGRpITWLIaIusR3AxACRII4ABGuSkDAKABRRGAUFRBzABCCAEgC\
    BQIGQAPAAAAAAAIMCAAgAgCQAEAAuGHRIUZ0MgD4ijsPBQCL0LuAIgAGaQdAgEMAIFQAUNBBDCUQhBCDAREoAghAMAChQAACQAAAIAAV46uAMUSqxsIkxhOs\
    BIAAsNEDHmGFQgPznx0KROh4Jl6SwwAghQABsABAkEpCiATKjQwFpwNCoSIEAGiGAQxkVXkQAgCg3gAgwUCLSAFQgAMABAAABFBdwNCAEKAKlyC7r00h2RAe\
    YAQUg0iI1qY72D9zvCd0SdwNE5IrFKGLdS450QkwUFAIiABp1ElKAhBAFoBk5deJIMAWU5IrAIZFo+AViwADDG4ZAOIxcAaApRYpqAAggBisekjhBzLWtegy\
    kV+hUOUgAHyAEIByip2qAB9CIg4xAgARlAQiAAhAEAAQXEMDyPyloYAFM4QABIAACG5LKiaB2KoBKU1okEQJAIi6QACCAAAA0YdbIeaxYTEIgAAIQMJpoACm\
    WI0ySnFdClWgmlctBUCmSiEgsTDGPxIBwhAKJmJEglCAmECAwAQAgQMgAAAAABg4AAKm8TREDnKiNeCSAYEACQAEAACFiAAAAAAAAABAgAAAAAAAQEAAAAAA\
    AAAAAAAAAAAAAAAAAAiCAAAAAAAAAAQAAIj/v+/n//+//+/v//3/+/6///9/BTQAs4UGRxZCAlQQ5JKABbMiVDCBY0ILGHs49RPlB+qpTDwUBQAGAoDZGki9\
    N+6W9F9wwH6yv181ROZfRQCQRkFAHTsGoWIT/gWFAjlIBQgMTxQAAIg0GFh3MBXYDr37S5CKAIUAwR3mFO2Gs3L/m2OS/b7Ze4iSCv7TshyAuXoXyYIX3Pv/\
    gDlgQgxZAQ/fN6OUULEjBgcjWvgCMfABAjFAAIIeCjpqBYRbgBICgBSnEiZLoGkQAZAAEIqEAhiAPwgHQEIQARROsIAAGBDFgQICgikQEAIAiCAAQgCAAgAR\
    AOATRARYAv4HPCgwmJdzBNHOE8sQYh9DjSesVS5CksiAU4gCOUBReCwpiIAAuSgkQQwOCCFEAEIIBGgIBgAEEjEwkAI+W4XgNilEEBQoghBmQjSDPAEbUwQE\
    DQ4iDFEAEgAAwEAAAIhKAAAAAAAAAPbfR1RoiAgAgQAAAAAAAEAAAQAAAAAAAgAGCAAAAAAAAAAAAAAAAACAAAAAQAAAAAAAAABAEAAAAAAAAP/v/fd///7/\
    //v////9/7////8AwhIgBAYMCAckFhABAAAAAAAAAAAAAAAAAAAA4P7//////3l/3yj5ADIMEoAIADrVWNjC7BidqC8glhDgDNYiJpcPBgJAslWQooARUACY\
    BAQAQAAAAAAAAAAAAAAAAAAAAAAAAMD7///+7/vfCAtDYrZBO/t0b4kjf67X7EfgYFmWoI8JLGEwoA0JqipO1HtPssSLOMapEGEUAABCDIACAkj+hWQ+1vfj\
    oDoHDAzkMASA9gIQAAAAAAAAAAAAAAAAAAAAAAAAEAAAQAAAAEAAAAABAAAAAAAAAAAAAAAAAEAAAAAAAAQAAACAAAAAAAAAAARAAAAAAAAAAAAAAAAAQAAA\
    AAAACAAA4P+9/v////9/f+f7v///9////+9+//ff9/bf+/6/T4AAAAAAAAAAAAAAAAAA7/9/f//3tgZEfrj1OzGIlhf0AGCpkROAAEly8/IkAAGHyELT40hQ\
    ACQFQwAATEonAlgQICgWAQmoFAAAAAAAwD5oAAAAAAAAAAAAAAAAAAAA4P//t9v99wAAAABALseAAQAAACABAABAAAAAADAAqP/3tPOt/wMgAQAAAAAAAAAA\
    AAAAAAAAAAAAAAAAAAAA8Pv/953P/b8BwxUnGAqBQqgACgiBCIAIgAQYvqMSAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAkOZpN9z/a/89\
    +Pz58wQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBvv+7n/t+iXdg/C8CECQygQAAQaRDiErmlhgBaAGiJAgWQgGoQAAMAAAAAgPkf\
    AI4B
    """

  /// The ideographs of GB/T 2312-1980.
  static var ideographs: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(6763)
    var character: UInt32 = 0x4E00
    var (bits, count) = (UInt32(0), 0)
    for digit in ideographBits.utf8 {
      guard let value = value(ofDigit: digit) else { continue }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let byte = bits >> UInt32(count) & 0xFF
      for bit in 0..<UInt32(8) where byte >> bit & 1 == 1 { result.append(character + bit) }
      character += 8
    }
    return result
  }

  /// The value of a digit of base 64 (RFC 4648).
  private static func value(ofDigit digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
