package org.explainj.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeadStatementsTest {
    @Test
    void whatNothingReadsIsDropped() {
        String method = """
                  def forward(self: __torch__.Net,
                    x: Tensor) -> Tensor:
                    fc = self.fc
                    layer1 = self.layer1
                    relu = self.relu
                    a, b, = torch.chunk((layer1).forward(x, ), 2)
                    c = (relu).forward(torch.add(a, b), )
                    given = __torch__.explainj_instrumentation.given(taps)
                    _0 = torch.append(parts, given)
                    return (fc).forward(given, )
                """.indent(2);
        assertEquals("""
                  def forward(self: __torch__.Net,
                    x: Tensor) -> Tensor:
                    fc = self.fc
                    given = __torch__.explainj_instrumentation.given(taps)
                    _0 = torch.append(parts, given)
                    return (fc).forward(given, )
                """.indent(2), DeadStatements.without(method));
    }

    @Test
    void branchesAreLeftAlone() {
        String method = """
                def forward(x: Tensor) -> Tensor:
                  y = torch.relu(x)
                  if torch.gt(torch.dim(x), 2):
                    z = x
                  else:
                    z = y
                  return x
                """;
        assertEquals(method, DeadStatements.without(method));
    }
}
