package org.explainj.phantom;

import java.util.List;

/**
 * What the network is trained for, as TorchScript methods added to it while it is trained.
 *
 * <p>{@code loss} is the sum of three terms: the classes' binary cross-entropy; the negative logarithm of the share of
 * a softmax over the LayerCAM map (of the last stage, A ⊙ max(w, 0): positive weights only) that lies in the truth
 * mask, for the findings present; and a cell-wise binary cross-entropy of that map against the masks, which keeps it
 * dark elsewhere. Its arguments: x N×1×S×S; labels N×K; masks N×K×cells×cells; importance K, which weighs the classes;
 * gain K, which multiplies the head's weights but not in the map; whole, 0 for crops, whose classes nobody knows, else
 * 1.
 *
 * <p>{@code state} returns all tensors.
 */
final class TrainingObjective {
    private TrainingObjective() {
    }

    /** @return a network that can forward, with the methods {@code loss} and {@code state} */
    static ScriptModule extend(ScriptModule network, double pointing, double cells) {
        List<String> tensors = network.tensorExpressions("self");
        StringBuilder stages = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            stages.append("    layer%1$d = self.layer%1$d\n    x%1$d = (layer%1$d).forward(x%2$d, )\n"
                    .formatted(i, i - 1));
        }
        String methods = """
              def loss(self: SELF,
                x: Tensor,
                labels: Tensor,
                masks: Tensor,
                importance: Tensor,
                gain: Tensor,
                whole: Tensor) -> Tensor:
                conv1 = self.conv1
                bn1 = self.bn1
                x0 = torch.relu((bn1).forward((conv1).forward(x, ), ))
            %s    fc = self.fc
                weight = fc.weight
                pooled = torch.flatten(torch.adaptive_avg_pool2d(x4, [1, 1]), 1)
                logits = torch.linear(pooled, torch.mul(weight, torch.unsqueeze(gain, -1)), fc.bias)
                positive = torch.unsqueeze(torch.unsqueeze(torch.relu(weight), -1), -1)
                map = torch.flatten(torch.conv2d(x4, positive, None, [1, 1], [0, 0], [1, 1], 1), 2)
                truth = torch.flatten(masks, 2)
                present = torch.amax(truth, [-1])
                allowed = torch.log(torch.add(truth, 1e-6))
                share = torch.logsumexp(torch.add(torch.log_softmax(map, -1), allowed), [-1])
                found = torch.div(torch.sum(torch.mul(share, present), [0]), torch.add(torch.sum(present, [0]), 1e-3))
                pointing = torch.neg(torch.mean(torch.mul(found, importance)))
                rare = torch.add(torch.mul(truth, 9.), 1.)
                cell = torch.binary_cross_entropy_with_logits(torch.sub(map, 3.), truth, rare, None, 0)
                cells = torch.mean(torch.mul(torch.mean(cell, [0, 2]), importance))
                classes = torch.mean(torch.binary_cross_entropy_with_logits(logits, labels, importance, None, 1))
                return torch.add(torch.add(torch.mul(classes, whole), torch.mul(pointing, %s)), torch.mul(cells, %s))
              def state(self: SELF,
                x: Tensor) -> List[Tensor]:
                return [%s]
            """.formatted(stages, pointing, cells, String.join(", ", tensors));
        return new ScriptModule(network.kind(), network.tensors(), network.children(), network.methods() + methods);
    }
}
